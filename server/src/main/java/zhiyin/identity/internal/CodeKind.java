package zhiyin.identity.internal;

/** What a one-time code is asked for; a time-step counts once for each. */
enum CodeKind {
    SIGN_IN,
    STEP_UP
}
