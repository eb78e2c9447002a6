/** Version of this contract; a snapshot or server that names another major one is refused. */
export const CONTRACT_VERSION = '1';
