package zhiyin.conversation.store;

class InMemoryStoredTurnsTests extends StoredTurnsContractTests {

    @Override
    ConversationStore store() {
        return new InMemoryConversationStore(evidence::add, BOUNDS);
    }
}
