package zhiyin.dialogue;

/** The few kinds of replies; each has one design on a screen and one way to be spoken. */
public enum ReplyType {
    TEXT("text"),
    CHOICES("choices"),
    FORM("form"),
    CONFIRMATION("confirmation"),
    RECEIPT("receipt"),
    ARTICLE("article"),
    STEP_UP("step-up");

    private final String id;

    ReplyType(String id) {
        this.id = id;
    }

    /** The name over the API. */
    public String id() {
        return id;
    }
}
