/** Shown for a few milliseconds; it holds the place quietly instead of flashing words. */
export function Starting() {
  return <div aria-busy="true" data-testid="starting" />;
}
