package org.chancery.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.chancery.document.Intake;
import org.chancery.document.Problem.Reason;
import org.junit.jupiter.api.Test;

/** Bytes in the encodings that articles come in. */
class DecodingTest {

    private static final String TEXT = "Bộ trưởng gặp Đại sứ – “xin chào” café";
    private static final String LATIN = "Presiden tiba di Istana Élysée – “selamat datang”";

    @Test
    void utf8_with_and_without_mark() {
        check(TEXT.getBytes(StandardCharsets.UTF_8), TEXT, "UTF-8", 0);
        check(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), TEXT, "UTF-8", 0);
    }

    @Test
    void utf16_with_and_without_mark() {
        check(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE), TEXT, "UTF-16LE", 0);
        check(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE), TEXT, "UTF-16BE", 0);
        check(LATIN.getBytes(StandardCharsets.UTF_16LE), LATIN, "UTF-16LE", 0);
        check(LATIN.getBytes(StandardCharsets.UTF_16BE), LATIN, "UTF-16BE", 0);
    }

    @Test
    void windows_1252_is_what_is_no_utf8() {
        check(LATIN.getBytes(Charset.forName("windows-1252")), LATIN, "windows-1252", 0);
    }

    @Test
    void broken_utf8_keeps_what_is_whole() {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
        broken[bytes.length] = (byte) 0xC3;
        check(broken, TEXT + "\uFFFD", "UTF-8", 1);
        Intake intake = TextReader.read("a.txt", broken);
        assertThat(intake.document()).isNotNull();
        assertThat(intake.problems()).singleElement().matches(p -> p.reason() == Reason.BROKEN_ENCODING);
    }

    @Test
    void binary_files_are_named() {
        checkBinary("%PDF-1.7 ...".getBytes(StandardCharsets.ISO_8859_1), "a PDF file");
        checkBinary(new byte[] {'P', 'K', 3, 4, 0, 0}, "a ZIP archive (docx, xlsx, odt)");
        checkBinary(new byte[4000], "4000 of the first 4000 bytes are zero");
    }

    @Test
    void a_few_nuls_make_no_binary() {
        String text = "Menteri itu\u0000 tiba di Bandung bersama Duta Besar.";
        check(text.getBytes(StandardCharsets.UTF_8), text, "UTF-8", 0);
        assertThat(TextReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8))
                        .document()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void the_stored_text_is_what_the_file_holds() {
        String text = "\u200FMenteri\u200B itu \u202Etiba\u202C.\r\n\tDi Bandung.\u00A0\n";
        assertThat(TextReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8))
                        .document()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void empty_files_are_named() {
        assertThat(TextReader.read("a.txt", new byte[0]).problems().getFirst().reason())
                .isEqualTo(Reason.EMPTY);
        assertThat(TextReader.read("a.txt", " \n".getBytes(StandardCharsets.UTF_8))
                        .problems()
                        .getFirst()
                        .reason())
                .isEqualTo(Reason.EMPTY);
    }

    private static void check(byte[] bytes, String text, String charset, int broken) {
        assertThat(Decoding.binary(bytes)).isNull();
        assertThat(Decoding.of(bytes, null)).isEqualTo(new Decoding(text, charset, broken));
    }

    private static void checkBinary(byte[] bytes, String what) {
        assertThat(Decoding.binary(bytes)).isEqualTo(what);
        assertThat(TextReader.read("a.txt", bytes).problems().getFirst().reason())
                .isEqualTo(Reason.BINARY);
    }
}
