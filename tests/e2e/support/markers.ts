/** Words that occur nowhere else, typed into every field: whoever finds one outside of memory found a leak. */
export const markers = ['Qvaxmarkerzol', 'Жщаклемёток', 'ظغعلامتخض'] as const;

/** A different one each time it is asked, numbered, so that a leak names its field. */
export function markerWords(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${markers[count % markers.length] ?? markers[0]}${String(count)}`;
  };
}
