/** Upper bounds in seconds. */
const BOUNDS = [0.005, 0.025, 0.1, 0.5, 2.5, 10];

/** Counts of requests as Prometheus reads them: operations and states, never who asked or for what. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #buckets = BOUNDS.map(() => 0);
  #seconds = 0;
  #count = 0;

  observe(operation: string, status: number, seconds: number): void {
    const labels = `operation="${operation}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
    BOUNDS.forEach((bound, i) => { if (seconds <= bound) this.#buckets[i]! += 1; });
    this.#seconds += seconds;
    this.#count += 1;
  }

  text(): string {
    return [
      '# HELP quantriet_requests_total Requests answered.',
      '# TYPE quantriet_requests_total counter',
      ...[...this.#requests].map(([labels, count]) => `quantriet_requests_total{${labels}} ${count}`),
      '# HELP quantriet_request_seconds Time to answer.',
      '# TYPE quantriet_request_seconds histogram',
      ...BOUNDS.map((bound, i) => `quantriet_request_seconds_bucket{le="${bound}"} ${this.#buckets[i]!}`),
      `quantriet_request_seconds_bucket{le="+Inf"} ${this.#count}`,
      `quantriet_request_seconds_sum ${this.#seconds}`,
      `quantriet_request_seconds_count ${this.#count}`,
      '# HELP process_resident_memory_bytes Memory in use.',
      '# TYPE process_resident_memory_bytes gauge',
      `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      '',
    ].join('\n');
  }
}
