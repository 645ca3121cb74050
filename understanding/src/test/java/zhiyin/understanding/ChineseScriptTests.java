package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChineseScriptTests {

    @Test
    void writesTraditionalCharactersAsSimplifiedOnes() {
        assertThat(ChineseScript.simplified("給媽媽轉兩萬塊，張偉 ok")).isEqualTo("给妈妈转两万块，张伟 ok");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        String text = "给妈妈 Alice 😀 200";
        assertThat(ChineseScript.simplified(text)).isSameAs(text);
    }

    @Test
    void knowsHowCharactersAreRead() {
        assertThat(ChineseScript.syllables('张')).containsExactly("zhang");
        assertThat(ChineseScript.syllables('張')).containsExactly("zhang");
        assertThat(ChineseScript.syllables('曾')).contains("zeng");
        assertThat(ChineseScript.syllables('a')).isEmpty();
    }
}
