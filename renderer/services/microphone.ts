/** The laptop's microphone, as pieces of a recording. */

export interface Microphone {
  /** Gives a piece about every two seconds. `onGone`: it was pulled out, or taken away. */
  start(onPiece: (piece: Blob) => void, onGone: () => void): void;
  /** Answers when the last piece was given. */
  stop(): Promise<void>;
}
export const RECORDING_TYPE = 'audio/webm';

/** Speech stays clear; an hour is about 15 MB. */
const BITS_PER_SECOND = 32_000;
/** What a laptop that dies in the middle loses at most. */
const PIECE_MS = 2_000;

/** null: there is none, or it may not be used. */
export async function openMicrophone(): Promise<Microphone | null> {
  const stream = await streamOf();
  if (stream === null) return null;
  const options = { mimeType: `${RECORDING_TYPE};codecs=opus`, audioBitsPerSecond: BITS_PER_SECOND };
  const recorder = new MediaRecorder(stream, options);
  const ended = new Promise<void>((resolve) => {
    recorder.addEventListener('stop', () => {
      resolve();
    });
  });
  let hasStarted = false;
  return {
    start(onPiece, onGone) {
      recorder.addEventListener('dataavailable', ({ data }) => {
        if (data.size > 0) onPiece(data);
      });
      for (const track of stream.getTracks()) track.addEventListener('ended', onGone);
      recorder.start(PIECE_MS);
      hasStarted = true;
    },
    async stop() {
      // One whose microphone went away ends by itself.
      if (recorder.state !== 'inactive') recorder.stop();
      if (hasStarted) await ended;
      for (const track of stream.getTracks()) track.stop();
    },
  };
}

async function streamOf(): Promise<MediaStream | null> {
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 }, video: false });
  } catch {
    return null;
  }
}
