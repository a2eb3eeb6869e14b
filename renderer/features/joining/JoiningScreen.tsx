export function JoiningScreen() {
  return null;
}
