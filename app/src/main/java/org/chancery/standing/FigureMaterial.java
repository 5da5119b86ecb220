package org.chancery.standing;

import java.math.BigDecimal;
import java.util.List;
import org.chancery.record.AmountStatus;
import org.chancery.record.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What one document says in one number. Immutable.
 *
 * @param source who says so
 * @param speakers persons in whose words it stands, where told
 * @param measure as the reading names it, without its qualifier
 * @param qualifier {@code about, over, up to, before …}, or null
 * @param subject of what, as worded, or null
 * @param words of the subject that tell it from the whole
 * @param amount value times scale
 * @param unit percent sign, ISO 4217 code or a plural noun
 * @param direction or null
 * @param status promised or come about, or null
 * @param period calendar expression as ISO or worded, or null
 * @param reporter ISO code or null
 * @param partner ISO code or null
 */
public record FigureMaterial(
        Attestation source,
        List<String> speakers,
        String measure,
        @Nullable String qualifier,
        @Nullable String subject,
        List<String> words,
        BigDecimal amount,
        String unit,
        @Nullable Direction direction,
        @Nullable AmountStatus status,
        @Nullable String period,
        @Nullable String reporter,
        @Nullable String partner) {
    public FigureMaterial {
        speakers = List.copyOf(speakers);
        words = List.copyOf(words);
    }
}
