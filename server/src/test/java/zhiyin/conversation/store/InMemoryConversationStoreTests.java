package zhiyin.conversation.store;

class InMemoryConversationStoreTests extends ConversationStoreContractTests {

    @Override
    ConversationStore store() {
        return new InMemoryConversationStore(evidence::add, BOUNDS);
    }
}
