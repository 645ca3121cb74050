package zhiyin.conversation.effects;

import java.util.List;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.knowledge.Audience;
import zhiyin.knowledge.KnowledgeAnswer;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.knowledge.Source;

/** Questions to approved knowledge. */
public final class KnowledgeEffects implements EffectHandler {

    private final KnowledgeBase knowledge;

    public KnowledgeEffects(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public boolean handles(Effect effect) {
        return effect instanceof Effect.SearchKnowledge;
    }

    @Override
    public Outcome handle(Effect effect, Context context) throws EffectFailure {
        if (!(effect instanceof Effect.SearchKnowledge search)) {
            throw new EffectFailure("unsupported", new IllegalArgumentException("only searches"));
        }
        Audience audience = context.principal().customer().isPresent() ? Audience.CUSTOMER : Audience.PUBLIC;
        return switch (knowledge.answer(search.question(), search.language(), audience)) {
            case KnowledgeAnswer.Answered answered ->
                new Outcome(
                        "answered",
                        Values.group(
                                "text", new Value.Text(answered.text()),
                                "sources", new Value.Rows(sources(answered.sources()))));
            case KnowledgeAnswer.NotAnswered declined ->
                new Outcome(
                        "not-answered",
                        Values.group(
                                "nearest",
                                new Value.Rows(declined.nearest().stream()
                                        .map(source -> Values.group("title", new Value.Text(source.title())))
                                        .toList())));
        };
    }

    private static List<Value.Group> sources(List<Source> sources) {
        return sources.stream()
                .map(source -> Values.group(
                        "articleId", new Value.Text(source.articleId()),
                        "title", new Value.Text(source.title()),
                        "revision", new Value.Whole(source.revision()),
                        "updated", new Value.Day(source.updated())))
                .toList();
    }
}
