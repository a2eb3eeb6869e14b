import { useOpenVault } from '#renderer/services/vault.ts';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After unlocking one is where one was: the route is kept in the vault. What stands behind `?` (a field) belongs to
 *  the screen, which remembers it itself: so the route that the vault knows already is not said again, or the field
 *  would be forgotten by whoever locks at once. */
export function usePlaceKeeper(): void {
  const { vault, me } = useOpenVault();
  const [location] = useLocation();
  const known = useRef((me.place ?? '/').split('?')[0] ?? '/');
  useEffect(() => {
    if (location === known.current) return;
    known.current = location;
    void vault.rememberPlace({ place: location });
  }, [vault, location]);
}
