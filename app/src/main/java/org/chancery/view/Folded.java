package org.chancery.view;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared when a person types it: small letters without marks, so that "Dien" finds "Diên". */
final class Folded {
    private Folded() {}

    static String of(String text) {
        String split = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(split.length());
        split.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .map(c -> c == 'đ' || c == 'Đ' ? 'd' : c)
                .forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
