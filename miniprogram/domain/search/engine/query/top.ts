/** The documents with the highest scores, the best first; of two alike the one with the lower number. */
export function topOf(documents: Int32Array, scores: Float32Array, count: number): Int32Array {
  if (documents.length > count) return bestOf(documents, scores, count);
  return documents.slice().sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** The same, of a list that is longer. */
function bestOf(documents: Int32Array, scores: Float32Array, count: number): Int32Array {
  const isWorse = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    return difference < 0 || (difference === 0 && a > b);
  };
  // A heap with the worst of the best on top: most documents of a long list are turned away by one comparison.
  const heap = documents.slice(0, count);
  const size = heap.length;
  const at = (index: number) => heap[index] ?? 0;
  const sink = (from: number, end: number) => {
    const moved = at(from);
    let index = from;
    for (let child = 2 * index + 1; child < end; child = 2 * index + 1) {
      if (child + 1 < end && isWorse(at(child + 1), at(child))) child += 1;
      if (!isWorse(at(child), moved)) break;
      heap[index] = at(child);
      index = child;
    }
    heap[index] = moved;
  };
  for (let index = (size >> 1) - 1; index >= 0; index -= 1) sink(index, size);
  for (let next = size; next < documents.length; next += 1) {
    const doc = documents[next] ?? 0;
    // Nearly all of them, at one look.
    if ((scores[doc] ?? 0) < (scores[heap[0] ?? 0] ?? 0) || isWorse(doc, at(0))) continue;
    heap[0] = doc;
    sink(0, size);
  }
  for (let end = size - 1; end > 0; end -= 1) {
    const worst = at(0);
    heap[0] = at(end);
    heap[end] = worst;
    sink(0, end);
  }
  return heap;
}
