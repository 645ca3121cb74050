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
import zhiyin.identity.Role;
import zhiyin.language.LanguageProblem;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.examples.Example.Touch;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.understanding.corpus.SentenceRules;
import zhiyin.understanding.corpus.SentenceRules.Objection;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;
import zhiyin.values.TimeOrderedId;

/**
 * What editors do with examples. A sentence is held to the rules the files are held to, beside everything that teaches
 * at that moment. Every deed leaves evidence, which names the example and not its words.
 */
@Component
public class Examples {

    public static final int LONGEST_LIST = 500;
    static final int LONGEST_TEXT = 400;

    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z-]{0,29}");

    private final ExampleRows rows;
    private final BaseCorpus base;
    private final PersonalNumbers numbers;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final SecureRandom random;

    public Examples(
            ExampleRows rows,
            BaseCorpus base,
            PersonalNumbers numbers,
            Evidence evidence,
            TransactionOperations transactions,
            Clock clock,
            SecureRandom random) {
        this.rows = rows;
        this.base = base;
        this.numbers = numbers;
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
        this.random = random;
    }

    /** The newest first. */
    public List<Example> list(Principal editor, Optional<Language> language, Optional<String> intent) {
        requireEditor(editor);
        return rows.list(editor.entity(), language, intent, LONGEST_LIST);
    }

    public Example add(Principal editor, Draft draft) {
        requireEditor(editor);
        check(editor.entity(), draft, Optional.empty());
        return put(editor, draft, false);
    }

    /** Takes a sentence of the files out; withdrawing the example this makes brings it back. */
    public Example mute(Principal editor, Draft draft) {
        requireEditor(editor);
        String bare = TeachingCorpus.bare(draft.text());
        CorpusRow row = base.rows(draft.language()).stream()
                .filter(one -> one.bare().equals(bare))
                .findFirst()
                .orElseThrow(LanguageProblem.NO_SUCH_EXAMPLE::toException);
        return put(editor, new Draft(draft.language(), row.intent(), row.text(), Optional.empty()), true);
    }

    public Example change(Principal editor, UUID id, Draft draft) {
        requireEditor(editor);
        check(editor.entity(), draft, Optional.of(id));
        try {
            return transactions.execute(status -> {
                if (!rows.change(editor.entity(), id, draft, touch(editor))) {
                    throw LanguageProblem.NO_SUCH_EXAMPLE.toException();
                }
                Example changed = known(editor, id);
                record("language.example-changed", editor, changed);
                return changed;
            });
        } catch (DuplicateKeyException e) {
            throw LanguageProblem.EXAMPLE_TWICE.toException();
        }
    }

    public Example withdraw(Principal editor, UUID id) {
        requireEditor(editor);
        return transactions.execute(status -> {
            if (!rows.withdraw(editor.entity(), id, touch(editor))) {
                throw LanguageProblem.NO_SUCH_EXAMPLE.toException();
            }
            Example withdrawn = known(editor, id);
            record("language.example-withdrawn", editor, withdrawn);
            return withdrawn;
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
                Optional.empty());
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

    private void check(LegalEntity entity, Draft draft, Optional<UUID> itself) {
        String text = draft.text();
        boolean readable = text.codePointCount(0, text.length()) <= LONGEST_TEXT
                && text.codePoints().noneMatch(Examples::isUnreadable)
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
        SentenceRules.objection(row, draft.language(), others(entity, draft, itself))
                .ifPresent(objection -> {
                    throw switch (objection) {
                        case Objection.Personal personal -> LanguageProblem.PERSONAL_NUMBER.toException();
                        case Objection.OtherLanguage other -> LanguageProblem.OTHER_LANGUAGE.toException();
                        case Objection.Twice(CorpusRow other) -> LanguageProblem.EXAMPLE_TWICE.with(members(other));
                        case Objection.Near(CorpusRow other) -> LanguageProblem.NEARLY_ANOTHER.with(members(other));
                    };
                });
    }

    private static Map<String, Object> members(CorpusRow other) {
        return Map.of("intent", other.intent(), "sentence", other.text());
    }

    /** What teaches in that language now, without the example that is being changed. */
    private List<CorpusRow> others(LegalEntity entity, Draft draft, Optional<UUID> itself) {
        List<Example> standing = rows.standing(entity).stream()
                .filter(one -> itself.filter(one.id()::equals).isEmpty())
                .toList();
        List<CorpusRow> others = new ArrayList<>();
        TeachingCorpus.of(draft.language(), base, standing)
                .forEach(lesson ->
                        others.add(new CorpusRow("taught", 1, lesson.text(), lesson.intent(), lesson.writer())));
        return others;
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

    private static boolean isUnreadable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** The doors let nobody else in; whoever calls from elsewhere is stopped here. */
    private static void requireEditor(Principal person) {
        if (person.role() != Role.EDITOR && person.role() != Role.APPROVER) {
            throw new IllegalArgumentException("editors and approvers teach the models, not " + person.role());
        }
    }
}
