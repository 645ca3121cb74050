package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final OneTimeCodes codes = new OneTimeCodes();

    /** RFC 6238, appendix B, mode SHA1; the eight digits there end in our six (RFC 4226, section 5.3, step 3). */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheStandard(long second, String eightDigits) {
        String code = eightDigits.substring(2);
        assertThat(codes.code(SECRET, second / 30)).isEqualTo(code);
        assertThat(codes.matchingStep(SECRET, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void acceptsOneStepEitherSideAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = 1_111_111_111L / 30;
        for (long offset = -5; offset <= 5; offset++) {
            assertThat(codes.matchingStep(SECRET, codes.code(SECRET, step + offset), now)
                            .isPresent())
                    .as("offset %d", offset)
                    .isEqualTo(Math.abs(offset) <= 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "4050471", "14050471", "5047", "o50471", "05 471", "０５０４７１"})
    void refusesEverythingElse(String code) {
        assertThat(codes.matchingStep(SECRET, code, Instant.ofEpochSecond(1_111_111_111)))
                .isEmpty();
    }
}
