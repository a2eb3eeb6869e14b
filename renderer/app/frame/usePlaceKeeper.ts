import { useOpenVault } from '#renderer/services/vault.ts';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

/** After unlocking one is where one was: the route is kept in the vault. What stands behind `?` (a field) belongs to
 *  the screen, which remembers it itself: so the route that the vault knows already is not said again, or the field
 *  would be forgotten by whoever locks at once. */
export function usePlaceKeeper(): void {
  const { vault, me } = useOpenVault();
  const [location, navigate] = useLocation();
  const known = useRef((me.place ?? '/').split('?')[0] ?? '/');
  const returning = useRef(location === '/' && known.current !== '/');
  useEffect(() => {
    if (returning.current) {
      returning.current = false;
      navigate(known.current, { replace: true });
    } else if (location !== known.current) {
      known.current = location;
      void vault.rememberPlace({ place: location });
    }
  }, [vault, location, navigate]);
}
