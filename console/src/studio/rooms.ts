import { useEffect, useState } from 'react';

export const ROOMS = ['training', 'examples', 'try', 'tools'] as const;

export type Room = (typeof ROOMS)[number];

/** The room an address names, `#examples`; the first one for any other. */
export function roomOf(hash: string): Room {
  return ROOMS.find((room) => `#${room}` === hash) ?? ROOMS[0];
}

/** The room follows the address, so that a reload, the way back and a bookmark lead where one was. */
export function useRoom(): Room {
  const [room, setRoom] = useState(() => roomOf(location.hash));
  useEffect(() => {
    const follow = () => setRoom(roomOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return room;
}
