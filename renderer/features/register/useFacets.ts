import { useVault } from '#renderer/services/vault.ts';
import { useEffect, useState } from 'react';
import type { Chip } from './registerQuery.ts';

type Facets = Readonly<Record<Chip, readonly string[]>>;
const noFacets: Facets = { status: [], category: [], worker: [], country: [], priority: [] };

/** The values that occur, so that no chip offers what would find nothing. */
export function useFacets(): Facets {
  const vault = useVault();
  const [facets, setFacets] = useState(noFacets);
  useEffect(() => {
    const ask = (): void => {
      void vault.registerFacets(null).then((answer) => {
        if (answer.ok) setFacets(answer.value);
      });
    };
    ask();
    return vault.on('registerChanged', ask);
  }, [vault]);
  return facets;
}
