package zhiyin.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.corpus.CorpusFile;
import zhiyin.values.Language;

class CorpusTests {

    /** What is understood besides {@link #AGREED}. */
    private static final List<String> OUR_OWN = List.of(
            "account_details",
            "account_restricted",
            "atm_problem",
            "business_services",
            "capabilities",
            "card_application",
            "cash_service",
            "identity_update",
            "insurance",
            "payment_declined",
            "repayment_hardship",
            "rewards_points",
            "ticket_status");

    /** Ids whose meaning never changes, because others' test files use them. */
    private static final List<String> AGREED =
            List.of(("balance transactions spending_summary transfer_own transfer_other new_payee transfer_status"
                            + " scheduled_payment bill_payment card_loss card_freeze card_unfreeze card_replacement"
                            + " card_activation card_limit pin_forgotten credit_card_bill credit_card_repay instalment"
                            + " fee_question fee_dispute loan_enquiry loan_application loan_repayment early_repayment"
                            + " time_deposit wealth_products redeem fund_question exchange_rate exchange_buy"
                            + " account_opening account_close appointment branch_hours document_certificate statement"
                            + " address_change phone_change password_login suspicious_transaction scam_in_progress"
                            + " duplicate_charge refund_status cross_border digital_wallet complaint praise human_agent"
                            + " privacy_what_data privacy_delete marketing_optout product_compare green_products"
                            + " elder_help greeting thanks goodbye affirm deny cancel correct_amount repeat_please"
                            + " out_of_scope")
                    .split(" "));

    /** What is calibrated and measured needs sentences that the encoder itself has not learnt from. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void keepsTwoWritersFromTheEncoders(Language language) {
        Encoder encoder = Encoders.forLanguage(language);
        Set<String> keptBack = Set.of("generated-street-1", "generated-rough-1");
        ServingCorpus.files().forEach((path, content) -> {
            if (path.startsWith(language.tag() + "/")) {
                CorpusFile.rows(path, content, new ArrayList<>())
                        .forEach(row -> assertThat(encoder.wasTaught(row.text()))
                                .as(row.where())
                                .isEqualTo(!keptBack.contains(row.writer())));
            }
        });
    }

    @Test
    void hasNothingToMend() {
        assertThat(CorpusContent.files().problems(ServingCorpus.files())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasEnoughExamplesOfEachIntent(Language language) {
        Map<String, Long> counts = ServingCorpus.read(language).stream()
                .collect(Collectors.groupingBy(LabelledText::intent, TreeMap::new, Collectors.counting()));

        assertThat(counts).hasSizeGreaterThanOrEqualTo(70 + 1);
        assertThat(counts)
                .allSatisfy((intent, count) -> assertThat(count)
                        .as(intent)
                        .isGreaterThanOrEqualTo(intent.equals(Understanding.OUT_OF_SCOPE) ? 1_200 : 40));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void knowsEveryAgreedIntentAndItsOwn(Language language) {
        assertThat(ServingCorpus.read(language).stream()
                        .map(LabelledText::intent)
                        .distinct()
                        .toList())
                .containsAll(AGREED)
                .containsAll(OUR_OWN)
                .hasSize(AGREED.size() + OUR_OWN.size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void marksTheEntitiesOfEnoughSentences(Language language) {
        String marked = ServingCorpus.files().getOrDefault("entities/" + language.tag() + ".jsonl", "");

        assertThat(marked.lines()).hasSizeGreaterThanOrEqualTo(1_500);
        assertThat(marked.lines().filter(line -> line.contains("\"entities\": [{")))
                .hasSizeGreaterThanOrEqualTo(1_000);
    }
}
