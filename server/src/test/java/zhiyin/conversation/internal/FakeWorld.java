package zhiyin.conversation.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.identity.Principal;
import zhiyin.identity.StepUps;

/** Bank and identity as the kernel meets them. They outlive any number of kernels, as the real ones do. */
public final class FakeWorld implements EffectHandler, StepUps {

    public static final String CODE = "739214";

    private static final int ATTEMPTS = 3;

    private final PaymentLedger ledger;
    private final List<String> handled = Collections.synchronizedList(new ArrayList<>());
    private final Map<UUID, String> requested = new HashMap<>();
    private final Map<UUID, Integer> attempts = new HashMap<>();
    private final Set<UUID> proven = new HashSet<>();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch slowBegun = new CountDownLatch(1);

    public FakeWorld() {
        this(new PaymentLedger.InMemory());
    }

    public FakeWorld(PaymentLedger ledger) {
        this.ledger = ledger;
    }

    /** References of payments by command key. */
    public Map<String, String> ledger() {
        return ledger.all();
    }

    /** Ids of the effects handled, repeats included. */
    public List<String> handled() {
        return List.copyOf(handled);
    }

    /** Lets the operation {@code slow} end. */
    public void openGate() {
        gate.countDown();
    }

    public void awaitSlow() throws InterruptedException {
        slowBegun.await();
    }

    @Override
    public boolean handles(Effect effect) {
        return !(effect instanceof Effect.Query query && query.operation().equals("nobody"));
    }

    @Override
    public Outcome handle(Effect effect, Context context) throws EffectFailure {
        handled.add(effect.id().toString());
        return switch (effect) {
            case Effect.Query query -> query(query.operation());
            case Effect.Command command -> posted(command);
            case Effect.RequestStepUp request -> {
                request(request.stepUpId(), context.principal(), request.digest(), Instant.MAX);
                yield new Outcome("opened", Value.Group.of());
            }
            case Effect.SearchKnowledge search -> new Outcome("not-answered", Value.Group.of());
            case Effect.OpenTicket ticket -> new Outcome("opened", Value.Group.of());
        };
    }

    private Outcome query(String operation) throws EffectFailure {
        return switch (operation) {
            case "slow" -> {
                slowBegun.countDown();
                try {
                    gate.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new EffectFailure("interrupted", e);
                }
                yield new Outcome("slowly", Value.Group.of());
            }
            case "fails" -> throw new EffectFailure("unavailable", new IllegalStateException());
            case "breaks" -> throw new IllegalStateException("customer 6222020200112233445 has a defect");
            default -> new Outcome("ok", new Value.Group(Map.of("text", new Value.Text(operation))));
        };
    }

    private Outcome posted(Effect.Command command) {
        return new Outcome(
                "posted", new Value.Group(Map.of("text", new Value.Text(ledger.post(command.idempotencyKey())))));
    }

    @Override
    public synchronized void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt) {
        String known = requested.putIfAbsent(stepUpId, digest);
        if (known != null && !known.equals(digest)) {
            throw new IllegalArgumentException("another digest");
        }
    }

    @Override
    public synchronized StepUpResult verify(UUID stepUpId, Principal owner, String code) {
        String digest = requested.get(stepUpId);
        int tried = attempts.merge(stepUpId, 1, Integer::sum);
        if (digest == null || tried > ATTEMPTS || proven.contains(stepUpId)) {
            return new StepUpResult.Gone();
        }
        if (!code.equals(CODE)) {
            return tried == ATTEMPTS ? new StepUpResult.Gone() : new StepUpResult.WrongCode(ATTEMPTS - tried);
        }
        proven.add(stepUpId);
        return new StepUpResult.Proven(digest);
    }

    @Override
    public synchronized boolean isProven(UUID stepUpId, UUID accountId, String digest) {
        return proven.contains(stepUpId) && digest.equals(requested.get(stepUpId));
    }
}
