package org.chancery.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Short texts and the language they are told to be in. */
class LanguageGuessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|Menteri Tani mengatakan bahwa kedua negara akan bertemu lagi pada hari Jumat di Bandung.",
                "id|Harga beras naik lima persen karena impor dari negara itu tertunda sejak Agustus.",
                "ms|Menteri berkata kerajaan akan mengadakan lawatan ke negara itu pada hari Jumaat kerana syarikat itu mahu melabur dua bilion ringgit.",
                "en|The minister said that the two countries would meet again on Friday in Bandung.",
                "vi|Bộ trưởng cho biết hai nước sẽ gặp lại vào thứ sáu tại Hà Nội để bàn về giá gạo.",
                "vi|Bo truong cho biet hai nuoc se gap lai va ban ve hop tac cua cac tinh voi nhung nguoi khong duoc moi",
                "other|Der Minister sagte, dass die beiden Länder sich am Freitag wieder in Bandung treffen und über den Reis sprechen.",
                "other|Le ministre a dit que les deux pays se rencontreraient de nouveau vendredi à Bandung pour parler du riz.",
                "other|部長は金曜日にバンドンで再び会うと述べた。",
                "other|Министр сказал, что обе страны снова встретятся в пятницу.",
                "other|12 34 56",
            })
    void told(String language, String text) {
        assertThat(LanguageGuess.of(text).language()).as(text).isEqualTo(language);
    }
}
