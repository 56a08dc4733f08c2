// Releases that take effect close to each other stand above one another, so that none hides another.

const LANES = 5;

/** For each place in per cent, in the order given, its lane from 0; marks of a lane are `apart` or more from each other if there is room. */
export function releaseLanes(places: readonly number[], apart = 3): number[] {
  const lanes: number[] = [];
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const result = places.map(() => 0);
  for (const index of order) {
    const place = places[index] ?? 0;
    const free = Array.from({ length: LANES }, (_, lane) => lane).find(
      (lane) => place - (lanes[lane] ?? -Infinity) >= apart,
    );
    const lane = free ?? leastRecent(lanes);
    lanes[lane] = place;
    result[index] = lane;
  }
  return result;
}

function leastRecent(lanes: readonly number[]): number {
  return lanes.reduce((best, place, lane) => (place < (lanes[best] ?? 0) ? lane : best), 0);
}
