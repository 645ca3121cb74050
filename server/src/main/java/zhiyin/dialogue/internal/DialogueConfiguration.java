package zhiyin.dialogue.internal;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiyin.dialogue.Dialogue;
import zhiyin.release.ReleasePart;
import zhiyin.release.Releases;

/** The dialogue of the serving release. */
@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    static final List<String> SHIPPED = List.of(
            "balance.yaml",
            "bereavement.yaml",
            "care.yaml",
            "complaint.yaml",
            "crisis.yaml",
            "danger.yaml",
            "hardship.yaml",
            "help_at_once.yaml",
            "human.yaml",
            "later_transfer.yaml",
            "money_back.yaml",
            "new_payee.yaml",
            "own_transfer.yaml",
            "receipt.yaml",
            "scam.yaml",
            "spending.yaml",
            "stop_transfer.yaml",
            "ticket_status.yaml",
            "transactions.yaml",
            "transfer.yaml",
            "transfer_status.yaml",
            "words.yaml");

    @Bean
    FlowSource flowSource() {
        return FlowSource.shipped(SHIPPED);
    }

    @Bean
    ReleasePart flowsReleasePart(FlowSource source) {
        String hash = source.contentHash();
        return new ReleasePart() {
            @Override
            public String name() {
                return "flows";
            }

            @Override
            public String contentHash() {
                return hash;
            }
        };
    }

    @Bean
    Dialogue dialogue(FlowSource source, Releases releases) {
        return new FlowDialogue(source.catalogue(), releases.serving().value());
    }
}
