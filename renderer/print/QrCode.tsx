/** 18 mm of squares that hold a random token; it means nothing to any other program (PR7). */
import { encode } from 'uqr';
import type { ReactNode } from 'react';

export function QrCode({ token }: { readonly token: string }): ReactNode {
  const { data, size } = encode(token, { ecc: 'M', border: 0 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((black, x) => (black ? `M${String(x)} ${String(y)}h1v1h-1z` : [])),
  );
  return (
    <svg className="qr" viewBox={`0 0 ${String(size)} ${String(size)}`} shapeRendering="crispEdges" aria-hidden="true">
      <path d={squares.join('')} />
    </svg>
  );
}
