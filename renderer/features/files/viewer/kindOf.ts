const pictures: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp', 'image/avif'];

/** How a file can be shown, by what whoever added it said of it. SVG may hold more than a picture, and is not shown. */
export function kindOf(mediaType: string): 'picture' | 'pdf' | 'sound' | 'other' {
  if (pictures.includes(mediaType)) return 'picture';
  if (mediaType === 'application/pdf') return 'pdf';
  return /^(?:audio\/|video\/webm)/.test(mediaType) ? 'sound' : 'other';
}
