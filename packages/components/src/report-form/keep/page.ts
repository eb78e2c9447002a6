export interface PageListener {
  /** The page goes out of sight, and may not come back. */
  leaving: () => void;
  online: () => void;
  /** Whether something would be lost with the page. */
  isAtRisk: () => boolean;
}

/** Follows the page until the function it returns is called. */
export function followPage({ leaving, online, isAtRisk }: PageListener): () => void {
  const hidden = (): void => { if (document.hidden) leaving(); };
  const warn = (event: BeforeUnloadEvent): void => { if (isAtRisk()) event.preventDefault(); };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leaving);
  window.addEventListener('online', online);
  window.addEventListener('beforeunload', warn);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', leaving);
    window.removeEventListener('online', online);
    window.removeEventListener('beforeunload', warn);
  };
}
