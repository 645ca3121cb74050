package zhiyin.banking.internal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import zhiyin.identity.Principal;
import zhiyin.identity.StepUps;

/** Step-ups that are proven by being given. */
final class GivenStepUps implements StepUps {

    private record Bound(UUID account, String digest) {}

    private final Map<UUID, Bound> proven = new ConcurrentHashMap<>();

    UUID give(Principal owner, String digest) {
        UUID id = UUID.randomUUID();
        proven.put(id, new Bound(owner.id(), digest));
        return id;
    }

    @Override
    public void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt) {
        throw new UnsupportedOperationException("the gate only asks what is proven");
    }

    @Override
    public StepUpResult verify(UUID stepUpId, Principal owner, String code) {
        throw new UnsupportedOperationException("the gate only asks what is proven");
    }

    @Override
    public boolean isProven(UUID stepUpId, UUID accountId, String digest) {
        return new Bound(accountId, digest).equals(proven.get(stepUpId));
    }
}
