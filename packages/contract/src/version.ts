/** Version of this contract; a snapshot or server that names another major one is refused. */
export const CONTRACT_VERSION = '1';

/** Response header in which a server names its contract version. Expose it (CORS) to pages of other origins. */
export const CONTRACT_HEADER = 'contract-version';

/** True when `found` has the major version of this contract. */
export function isContract(found: string): boolean {
  return found.split('.')[0] === CONTRACT_VERSION.split('.')[0];
}
