package zhiyin.language.examples;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.Teachers;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.examples.Example.Touch;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.understanding.corpus.SentenceRules;
import zhiyin.understanding.corpus.SentenceRules.Objection;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.TimeOrderedId;
import zhiyin.values.TypedText;

/**
 * What editors do with examples. A sentence is held to the rules the files are held to, beside everything that teaches
 * at that moment. Every deed leaves evidence, which names the example and not its words.
 */
@Component
public class Examples {

    private static final int LONGEST_PAGE = 100;
    public static final int LONGEST_TEXT = 400;

    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z-]{0,29}");

    private final ExampleRows rows;
    private final BaseCorpus base;
    private final PersonalNumbers numbers;
    private final CustomersWords customers;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random;

    public Examples(
            ExampleRows rows,
            BaseCorpus base,
            PersonalNumbers numbers,
            CustomersWords customers,
            Evidence evidence,
            TransactionOperations transactions,
            Clock clock,
            SecureRandom random) {
        this.rows = rows;
        this.base = base;
        this.numbers = numbers;
        this.customers = customers;
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
    }

    /** A page of them, the newest first, and how many there are on all pages. */
    public record Page(List<Example> examples, int all) {}

    /** The newest first. */
    public Page list(Principal editor, Search search) {
        Teachers.require(editor);
        return new Page(rows.list(editor.entity(), search, LONGEST_PAGE), rows.count(editor.entity(), search));
    }

    public Example add(Principal editor, Draft draft) {
        Teachers.require(editor);
        check(editor.entity(), draft, Optional.empty());
        return put(editor, draft, false);
    }

    /** Takes a sentence of the files out; withdrawing the example this makes brings it back. */
    public Example mute(Principal editor, Draft draft) {
        Teachers.require(editor);
        String bare = TeachingCorpus.bare(draft.text());
        CorpusRow row = base.rows(draft.language()).stream()
                .filter(one -> one.bare().equals(bare))
                .findFirst()
                .orElseThrow(LanguageProblem.NO_SUCH_EXAMPLE::toException);
        return put(editor, new Draft(draft.language(), row.intent(), row.text(), Optional.empty()), true);
    }

    /** Changes the wording that was read; where somebody else changed it since, nothing happens. */
    public Example change(Principal editor, UUID id, int revision, Draft draft) {
        Teachers.require(editor);
        Example before = standing(editor, id);
        check(editor.entity(), draft, Optional.of(before));
        return changed(editor, before, revision, draft);
    }

    private Example changed(Principal editor, Example before, int revision, Draft draft) {
        try {
            return transactions.execute(status -> {
                if (!rows.change(editor.entity(), before.id(), revision, draft, touch(editor))) {
                    Example now = standing(editor, before.id());
                    throw LanguageProblem.EXAMPLE_CHANGED.with(Map.of("revision", now.revision()));
                }
                Example changed = known(editor, before.id());
                record("language.example-changed", editor, changed);
                return changed;
            });
        } catch (DuplicateKeyException e) {
            throw LanguageProblem.EXAMPLE_TWICE.toException();
        }
    }

    public Example withdraw(Principal editor, UUID id) {
        Teachers.require(editor);
        return transactions.execute(status -> {
            Example standing = standing(editor, id);
            if (standing.mutes()) {
                // The sentence of the files would teach again, beside what an editor teaches of it.
                rows.teaching(editor.entity(), standing.language(), TeachingCorpus.bare(standing.text()))
                        .ifPresent(other -> {
                            throw LanguageProblem.EXAMPLE_TWICE.with(
                                    Map.of("intent", other.intent(), "sentence", other.text()));
                        });
            }
            if (!rows.withdraw(editor.entity(), id, touch(editor))) {
                throw LanguageProblem.NO_SUCH_EXAMPLE.toException();
            }
            Example withdrawn = known(editor, id);
            record("language.example-withdrawn", editor, withdrawn);
            return withdrawn;
        });
    }

    /** Takes a sentence out, whoever wrote it: an editor's is withdrawn, one of the files is muted. */
    public Example takeOut(Principal editor, Language language, String text) {
        Teachers.require(editor);
        return rows.teaching(editor.entity(), language, TeachingCorpus.bare(text))
                .map(own -> withdraw(editor, own.id()))
                .orElseGet(() -> mute(editor, new Draft(language, "", text, Optional.empty())));
    }

    /** Gives a sentence another intent, whoever wrote it; wholly or not at all. */
    public Example move(Principal editor, Draft draft) {
        Teachers.require(editor);
        Optional<Example> own = rows.teaching(editor.entity(), draft.language(), TeachingCorpus.bare(draft.text()));
        if (own.isPresent()) {
            Example before = own.get();
            return change(
                    editor,
                    before.id(),
                    before.revision(),
                    new Draft(before.language(), draft.intent(), before.text(), before.channel()));
        }
        return transactions.execute(status -> {
            Example muted = mute(editor, draft);
            Draft moved = new Draft(draft.language(), draft.intent(), muted.text(), Optional.empty());
            check(editor.entity(), moved, Optional.of(muted));
            return put(editor, moved, false);
        });
    }

    private Example put(Principal editor, Draft draft, boolean mutes) {
        Example example = new Example(
                TimeOrderedId.at(clock.instant(), random),
                draft.language(),
                draft.intent(),
                draft.text(),
                draft.channel(),
                mutes,
                editor.id(),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                1);
        try {
            return transactions.execute(status -> {
                rows.add(editor.entity(), example);
                record(mutes ? "language.example-muted" : "language.example-added", editor, example);
                return example;
            });
        } catch (DuplicateKeyException e) {
            throw LanguageProblem.EXAMPLE_TWICE.toException();
        }
    }

    /** {@code before} is what it is to take the place of. */
    private void check(LegalEntity entity, Draft draft, Optional<Example> before) {
        String text = draft.text();
        boolean readable = text.codePointCount(0, text.length()) <= LONGEST_TEXT
                && text.codePoints().noneMatch(TypedText::isHidden)
                && text.codePoints().anyMatch(Character::isLetterOrDigit);
        if (!readable
                || draft.channel()
                        .filter(channel -> !CHANNEL.matcher(channel).matches())
                        .isPresent()) {
            throw LanguageProblem.INVALID_EXAMPLE.with(Map.of("field", readable ? "channel" : "text"));
        }
        if (!base.intents().contains(draft.intent())) {
            throw LanguageProblem.UNKNOWN_INTENT.with(Map.of("field", "intent"));
        }
        if (!numbers.masked(text).equals(text)) {
            throw LanguageProblem.PERSONAL_NUMBER.toException();
        }
        CorpusRow row = new CorpusRow("editors", 1, text, draft.intent(), "editor");
        SentenceRules.objection(row, draft.language(), others(entity, draft, before.map(Example::id)))
                .ifPresent(objection -> {
                    throw switch (objection) {
                        case Objection.Personal personal -> LanguageProblem.PERSONAL_NUMBER.toException();
                        case Objection.OtherLanguage other -> LanguageProblem.OTHER_LANGUAGE.toException();
                        case Objection.Twice(CorpusRow other) -> LanguageProblem.EXAMPLE_TWICE.with(members(other));
                        case Objection.Near(CorpusRow other) -> LanguageProblem.NEARLY_ANOTHER.with(members(other));
                    };
                });
        boolean worded = before.filter(old -> old.text().equals(text)).isEmpty();
        if (worded && customers.hold(entity, text)) {
            throw LanguageProblem.CUSTOMERS_WORDS.with(Map.of("field", "text"));
        }
    }

    private static Map<String, Object> members(CorpusRow other) {
        return Map.of("intent", other.intent(), "sentence", other.text());
    }

    /** What teaches in that language now, without the example that is being changed. */
    private List<CorpusRow> others(LegalEntity entity, Draft draft, Optional<UUID> itself) {
        List<Example> standing = rows.standing(entity).stream()
                .filter(one -> one.mutes() || itself.filter(one.id()::equals).isEmpty())
                .toList();
        List<CorpusRow> others = new ArrayList<>();
        TeachingCorpus.of(draft.language(), base, standing)
                .forEach(lesson ->
                        others.add(new CorpusRow("taught", 1, lesson.text(), lesson.intent(), lesson.writer())));
        return others;
    }

    private Example standing(Principal editor, UUID id) {
        return rows.find(editor.entity(), id)
                .filter(one -> one.withdrawn().isEmpty())
                .orElseThrow(LanguageProblem.NO_SUCH_EXAMPLE::toException);
    }

    private Example known(Principal editor, UUID id) {
        return rows.find(editor.entity(), id).orElseThrow(LanguageProblem.NO_SUCH_EXAMPLE::toException);
    }

    private Touch touch(Principal editor) {
        return new Touch(editor.id(), clock.instant());
    }

    private void record(String kind, Principal editor, Example example) {
        evidence.record(EvidenceEntry.of(
                kind,
                editor.id().toString(),
                example.id().toString(),
                Map.of("language", example.language().tag(), "intent", example.intent())));
    }
}
