/** Typed arrays that grow: half as much again, so that adding one by one stays cheap. Bytes in between are zero. */
export function grownTo<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  numbers: Numbers,
  length: number,
): Numbers {
  if (numbers.length >= length) return numbers;
  const Kind = numbers.constructor as new (size: number) => Numbers;
  const grown = new Kind(Math.max(length, Math.ceil(numbers.length * 1.5), 16));
  grown.set(numbers);
  return grown;
}
