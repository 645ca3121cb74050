package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Tests {

    /** RFC 4648, section 10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void writesTheVectorsOfTheStandard(String clear, String encoded) {
        assertThat(Base32.encode(clear.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void writesEightyBitsAsFourReadableGroups() {
        byte[] ten = new byte[10];
        Arrays.fill(ten, (byte) 0xFF);
        assertThat(Base32.readable(ten)).isEqualTo("zzzz-zzzz-zzzz-zzzz");
        assertThat(Base32.readable(new byte[10])).isEqualTo("0000-0000-0000-0000");
    }
}
