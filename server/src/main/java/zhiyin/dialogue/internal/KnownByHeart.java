package zhiyin.dialogue.internal;

import java.util.Optional;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.naming.Plain;

/** Short messages whose meaning is written down, so that no classifier is asked: answers, wishes and small talk. */
final class KnownByHeart {

    /** What is said in more than this many code points says more than small talk. */
    private static final int LONGEST_TALK = 60;

    private final Words words;
    private final ReplyLanguage languages;

    KnownByHeart(Words words, ReplyLanguage languages) {
        this.words = words;
        this.languages = languages;
    }

    Optional<DialogueCommand> find(String text) {
        if (words.isAnswer("affirm", text) && !isQuestion(text)) {
            return Optional.of(new DialogueCommand.Affirm());
        }
        if (words.isAnswer("cancel", text)) {
            return Optional.of(new DialogueCommand.Cancel());
        }
        if (words.isAnswer("deny", text)) {
            return Optional.of(new DialogueCommand.Deny());
        }
        if (words.isAnswer("repeat", text)) {
            return Optional.of(new DialogueCommand.Repeat());
        }
        if (words.isAnswer("human", text)) {
            return Optional.of(new DialogueCommand.AskHuman());
        }
        if (languages.wished(text).isPresent()) {
            return Optional.of(new DialogueCommand.Chitchat("language"));
        }
        return talk(text).map(DialogueCommand.Chitchat::new);
    }

    /** "Are you a robot" is a question; "you are a robot, give me a person" is a wish for a person. */
    private Optional<String> talk(String text) {
        String plain = Plain.of(text).replaceAll("^(?:那|请问|哎|喂)+(?=.{2})|(?<=.{2})[呀啊呢吧嘛哦啦喔哟]+$", "");
        return words.answerOf(Talking.BY_HEART, text)
                .or(() -> words.answerOf(Talking.BY_HEART, plain))
                .or(() -> text.codePointCount(0, text.length()) <= LONGEST_TALK
                                && words.holds("asks-for-robot", text)
                                && !words.holds("wants-a-person", text)
                        ? Optional.of("robot")
                        : Optional.empty());
    }

    /** "Confirm?" asks, it does not confirm. */
    private static boolean isQuestion(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('？') >= 0;
    }
}
