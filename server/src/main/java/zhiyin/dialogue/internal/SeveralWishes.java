package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;

/**
 * Reads a message that holds several wishes: the first to be done now, the others afterwards, each by its own words.
 *
 * <p>Who fears a scam is met first, then what cannot wait. In doubt a message holds one wish: where a part answers or takes
 * back, where names and not wishes were parted, and where
 * the message as a whole refuses what a part of it would order.
 */
final class SeveralWishes {

    private static final Set<String> ANSWERS = Set.of("affirm", "deny", "cancel", "repeat_please", "correct_amount");

    /** Every minute counts: seen to first, wherever in the sentence it stands. */
    private static final Set<String> AT_ONCE = Set.of("card_loss", "card_freeze", "suspicious_transaction");

    private final FlowCatalogue catalogue;
    private final IntentReading orders;

    SeveralWishes(FlowCatalogue catalogue, IntentReading orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    /** A wish and what is to be done about it. */
    private record Read(UnderstoodWish wish, List<DialogueCommand> commands, Optional<Flow> flow) {

        boolean pays() {
            return flow.filter(IntentReading::pays).isPresent();
        }

        boolean names(EntityType type) {
            return !Mentioned.of(wish.understanding(), type).isEmpty();
        }

        boolean cannotWait() {
            return wish.understanding().inScope() && AT_ONCE.contains(likeliest(wish));
        }

        boolean isScam() {
            return flow.map(Flow::id).filter(Halting.SCAM::equals).isPresent();
        }
    }

    Optional<List<DialogueCommand>> find(
            DialogueState state, String text, Understanding heard, List<UnderstoodWish> wishes) {
        if (wishes.size() < 2
                || wishes.stream().anyMatch(SeveralWishes::isAnswer)
                || partsNames(text, wishes)
                || UnorderedPayment.formOf(text, heard) == OrderForm.REFUSED) {
            return Optional.empty();
        }
        List<Read> reads = new ArrayList<>();
        for (UnderstoodWish wish : wishes) {
            if (!isSocial(wish) && !isNote(wish, heard)) {
                Read read = read(state, wish);
                if (!read.commands.stream().allMatch(SeveralWishes::isMatter)) {
                    return Optional.empty();
                }
                reads.add(read);
            }
        }
        boolean twice = reads.stream().filter(Read::pays).count() > 1;
        if (twice && wishes.stream().map(UnderstoodWish::words).anyMatch(SelfCorrection::takesBack)) {
            return Optional.empty();
        }
        List<Read> own = own(reads);
        return own.size() < 2 ? Optional.empty() : Optional.of(inOrder(own));
    }

    private static String likeliest(UnderstoodWish wish) {
        return wish.understanding().intents().getFirst().intent();
    }

    private static boolean isAnswer(UnderstoodWish wish) {
        return ANSWERS.contains(likeliest(wish));
    }

    private static boolean isSocial(UnderstoodWish wish) {
        return IntentReading.SOCIAL.contains(likeliest(wish));
    }

    /** 备注房租，水电: what a note says is no wish. */
    private static boolean isNote(UnderstoodWish wish, Understanding heard) {
        return Mentioned.of(heard, EntityType.MEMO).stream()
                .map(Entity::text)
                .anyMatch(memo -> memo.contains(wish.words().strip()));
    }

    /** 转给爸爸和妈妈: several people to be paid, and no part that pays both. */
    private static boolean partsNames(String text, List<UnderstoodWish> wishes) {
        return SeveralPayees.first(text).isPresent()
                && wishes.stream()
                        .allMatch(wish -> SeveralPayees.first(wish.words()).isEmpty());
    }

    private Read read(DialogueState state, UnderstoodWish wish) {
        String words = wish.words();
        Understanding heard = SelfCorrection.meant(words, wish.understanding());
        List<DialogueCommand> commands = catalogue
                .startedByPhrase(words)
                .filter(flow -> !orders.isBesideAnOrder(flow, words, heard))
                .map(flow -> List.<DialogueCommand>of(new DialogueCommand.StartFlow(flow.id())))
                .orElseGet(() -> orders.read(state, words, heard));
        Optional<Flow> flow = commands.getFirst() instanceof DialogueCommand.StartFlow start
                ? catalogue.flow(start.flow())
                : Optional.empty();
        return new Read(wish, commands, flow);
    }

    /** Something to be done or to be answered, and no answer to what was asked before. */
    private static boolean isMatter(DialogueCommand command) {
        return switch (command) {
            case DialogueCommand.StartFlow start -> true;
            case DialogueCommand.SetSlot set -> true;
            case DialogueCommand.ClarifySlot clarify -> true;
            case DialogueCommand.VagueSlot vague -> true;
            case DialogueCommand.AskKnowledge ask -> true;
            case DialogueCommand.AskHuman human -> true;
            case DialogueCommand.OneAtATime several -> true;
            case DialogueCommand.Afterwards later -> true;
            case DialogueCommand.CorrectSlot correct -> false;
            case DialogueCommand.Affirm affirm -> false;
            case DialogueCommand.Deny deny -> false;
            case DialogueCommand.Cancel cancel -> false;
            case DialogueCommand.Repeat repeat -> false;
            case DialogueCommand.Chitchat chitchat -> false;
            case DialogueCommand.CannotTell cannot -> false;
        };
    }

    /**
     * Without what only says more about another one: the same matter again, or an order's account told behind it. Who
     * fears a scam is not asked about any payment of the same words.
     */
    private static List<Read> own(List<Read> reads) {
        boolean scam = reads.stream().anyMatch(Read::isScam);
        List<Read> own = new ArrayList<>();
        for (Read read : reads) {
            boolean bare = read.pays() && !read.names(EntityType.AMOUNT) && !read.names(EntityType.PAYEE);
            boolean more = bare && reads.stream().anyMatch(other -> !other.equals(read) && other.pays());
            if (!more && !(scam && read.pays()) && own.stream().noneMatch(isSame(read))) {
                own.add(read);
            }
        }
        return own;
    }

    private static Predicate<Read> isSame(Read read) {
        return other -> read.flow.isPresent()
                ? read.flow.equals(other.flow) && !(read.pays() && read.names(EntityType.AMOUNT))
                : other.flow.isEmpty()
                        && read.wish.understanding().inScope()
                        && likeliest(read.wish).equals(likeliest(other.wish));
    }

    private static List<DialogueCommand> inOrder(List<Read> own) {
        Read first = own.stream()
                .filter(Read::isScam)
                .findFirst()
                .or(() -> own.stream().filter(Read::cannotWait).findFirst())
                .orElse(own.getFirst());
        List<DialogueCommand> commands = new ArrayList<>(first.commands);
        for (Read read : own) {
            if (!read.equals(first)) {
                commands.add(new DialogueCommand.Afterwards(
                        read.flow.map(Flow::id).orElse(""), Speaker.tidy(read.wish.words()), read.commands));
            }
        }
        return commands;
    }
}
