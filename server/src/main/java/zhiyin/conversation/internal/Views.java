package zhiyin.conversation.internal;

import zhiyin.conversation.ConversationView;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.StoredConversation;
import zhiyin.conversation.store.StoredTurn;

/** What is kept, as its owner may see it. */
final class Views {

    private Views() {}

    static ConversationView of(StoredConversation conversation) {
        return new ConversationView(
                conversation.id(),
                conversation.language(),
                conversation.turns().stream().map(Views::of).toList());
    }

    static TurnView of(StoredTurn turn) {
        StoredTurn.Progress progress = turn.progress();
        return new TurnView(
                turn.sequence(),
                turn.at(),
                turn.clientMessageId(),
                turn.text(),
                turn.isRedacted(),
                progress.interpretation(),
                progress.replies(),
                progress.flow(),
                progress.awaiting(),
                progress.isComplete());
    }
}
