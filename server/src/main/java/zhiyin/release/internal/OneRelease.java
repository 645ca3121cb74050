package zhiyin.release.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.release.ReleaseId;
import zhiyin.release.ReleasePart;
import zhiyin.release.Releases;

/** The release this program carries: all parts that modules offer, as they are when the server starts. */
@Component
final class OneRelease implements Releases, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(OneRelease.class);

    private final ObjectProvider<ReleasePart> offered;
    private final JdbcTemplate jdbc;
    private final Evidence evidence;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile Optional<ReleaseId> serving = Optional.empty();

    OneRelease(
            ObjectProvider<ReleasePart> offered,
            JdbcTemplate jdbc,
            Evidence evidence,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.offered = offered;
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** When every part is there: not in the constructor, because a part may itself need much of the platform. */
    @Override
    public void afterSingletonsInstantiated() {
        serving();
    }

    @Override
    public ReleaseId serving() {
        Optional<ReleaseId> known = serving;
        return known.isPresent() ? known.get() : begin();
    }

    private synchronized ReleaseId begin() {
        if (serving.isPresent()) {
            return serving.get();
        }
        List<ReleasePart> parts = offered.stream().toList();
        Manifest manifest = Manifest.of(parts);
        ReleaseId id = manifest.id();
        transaction.executeWithoutResult(status -> keep(manifest, id));
        log.info("Serving release {} of {} parts", id, parts.size());
        serving = Optional.of(id);
        return id;
    }

    private void keep(Manifest manifest, ReleaseId id) {
        int inserted = jdbc.update(
                "insert into release.release (id, parts, created_at) values (?, ?, ?) on conflict (id) do nothing",
                id.value(),
                manifest.text(),
                Timestamp.from(clock.instant()));
        if (inserted == 1) {
            evidence.record(EvidenceEntry.of(
                    "release.release-recorded",
                    "system:release",
                    id.value(),
                    Map.of("parts", String.join(", ", manifest.parts().keySet()))));
        }
    }
}
