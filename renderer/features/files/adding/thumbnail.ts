const LARGEST_SIDE = 256;
/** The letters of a `data:` address, as the vault takes it, with room to spare. */
const MOST_LETTERS = 27_000;

/** A small picture of a picture, turned as it is to be seen; null when the bytes are no picture that Chromium knows. */
export async function thumbnailOf(picture: Blob): Promise<string | null> {
  if (!picture.type.startsWith('image/')) return null;
  try {
    const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LARGEST_SIDE / Math.max(bitmap.width, bitmap.height));
    const size = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
    const [width = 1, height = 1] = size;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    for (const quality of [0.8, 0.5, 0.2]) {
      const small = await canvas.convertToBlob({ type: 'image/webp', quality });
      const address = await addressOf(small);
      if (address.length <= MOST_LETTERS) return address;
    }
    return null;
  } catch {
    return null;
  }
}

function addressOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error('not read'));
    };
    reader.readAsDataURL(blob);
  });
}
