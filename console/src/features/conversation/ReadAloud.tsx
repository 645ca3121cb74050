import { useEffect, useState } from 'react';
import type { Language } from '../../api/types';
import { useTexts } from '../../texts/catalogue';
import { Button } from '../../ui/Button';
import { SpeakerIcon } from '../../ui/icons';

interface Props {
  readonly text: string;
  readonly language: Language;
}

/**
 * Reads a reply aloud in elder mode with a voice that lives on the device: a voice of the browser's maker
 * would send the customer's balance to a third party. Where there is no such voice there is no button.
 */
export function ReadAloud({ text, language }: Props) {
  const texts = useTexts();
  const voice = useLocalVoice(language);
  const [speaking, setSpeaking] = useState(false);
  if (voice === null) {
    return null;
  }

  function toggle() {
    speechSynthesis.cancel();
    if (speaking) {
      setSpeaking(false);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice?.lang ?? '';
    utterance.rate = 0.85;
    utterance.onend = () => setSpeaking(false);
    utterance.onerror = () => setSpeaking(false);
    setSpeaking(true);
    speechSynthesis.speak(utterance);
  }

  return (
    <Button weight="quiet" aria-pressed={speaking} onClick={toggle}>
      <SpeakerIcon />
      {speaking ? texts.thread.stopListening : texts.thread.listen}
    </Button>
  );
}

function useLocalVoice(language: Language): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    if (!('speechSynthesis' in window)) {
      return undefined;
    }
    const choose = () =>
      setVoice(
        speechSynthesis
          .getVoices()
          .find((known) => known.localService && known.lang.toLowerCase().startsWith(language)) ?? null,
      );
    choose();
    speechSynthesis.addEventListener('voiceschanged', choose);
    return () => speechSynthesis.removeEventListener('voiceschanged', choose);
  }, [language]);
  return voice;
}
