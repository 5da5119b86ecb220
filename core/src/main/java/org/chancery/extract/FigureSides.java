package org.chancery.extract;

import java.util.LinkedHashSet;
import java.util.Set;
import org.chancery.extract.Measuring.Kind;
import org.chancery.extract.Measuring.Measure;
import org.chancery.extract.Measuring.Side;
import org.chancery.extract.Measuring.Tie;
import org.jspecify.annotations.Nullable;

/**
 * Who exports to whom, who imposes on whom.
 *
 * @param reporter ISO code of the side that measures, exports or imposes, or null
 * @param partner ISO code of the other side, or null
 */
record FigureSides(@Nullable String reporter, @Nullable String partner) {
    /** The sides of a measure from its own sentence; what the sentence leaves open comes from the sides told before. */
    static FigureSides of(Measuring around, @Nullable Measure measure, Set<String> told) {
        Kind kind = measure == null ? Kind.BOTH : measure.kind();
        int at = measure == null ? around.first : measure.first();
        FigureSides found = switch (kind) {
            case OUT -> flow(around, at, Tie.TO, Tie.AT);
            case IN -> flow(around, at, Tie.FROM, Tie.TO);
            case LEVY -> levy(around, at, measure == null ? at : measure.last());
            case STATE -> new FigureSides(nearest(around, at), null);
            case BOTH, DEAL, COURSE, EXTENT, RANK -> pair(around);
        };
        boolean everybody = kind == Kind.LEVY && around.has("everybody");
        if (everybody) {
            return found.partner != null && found.reporter == null
                    ? new FigureSides(found.partner, null)
                    : new FigureSides(found.reporter, null);
        }
        return kind == Kind.STATE ? found : found.filled(told);
    }

    /** The side after the preposition is the partner, the other one the reporter. */
    private static FigureSides flow(Measuring around, int at, Tie toward, Tie second) {
        String partner = null;
        for (Side side : around.sides) {
            if (partner == null && side.first() > at && side.tie() == toward) {
                partner = side.code();
            }
        }
        for (Side side : around.sides) {
            if (partner == null && side.first() > at && side.tie() == second) {
                partner = side.code();
            }
        }
        String reporter = null;
        for (Side side : around.sides) {
            boolean free = side.tie() == Tie.NONE || side.tie() == Tie.BY;
            if (!side.code().equals(partner) && free && (reporter == null || side.first() <= at)) {
                reporter = side.code();
            }
        }
        return reporter == null && partner == null ? pair(around) : new FigureSides(reporter, partner);
    }

    /**
     * <i>tarif AS terhadap Indonesia</i>, <i>Peru dikenai tarif</i>; <i>ekspor Jepang ke AS dikenai tarif</i>: where goods
     * go is who imposes.
     */
    private static FigureSides levy(Measuring around, int at, int after) {
        String target = around.bearer(at);
        String imposer = null;
        for (Side side : around.sides) {
            if (side.code().equals(target) || side.code().equals(imposer)) {
                continue;
            }
            // "Tarif 32 persen dari AS" is imposed by it, "tarif atas baja dari AS" is not.
            boolean issued = side.tie() == Tie.FROM && side.first() > at && around.followsNumber(side, after);
            if (imposer == null
                    && (side.tie() == Tie.BY || issued || side.tie() == Tie.TO && around.isGoodsWay(side))) {
                imposer = side.code();
            } else if (target == null && (side.tie() == Tie.FROM || side.tie() == Tie.TO)) {
                target = side.code();
            }
        }
        for (Side side : around.sides) {
            if (side.tie() == Tie.NONE
                    && !side.code().equals(target)
                    && !side.code().equals(imposer)) {
                if (imposer == null && (target != null || side.first() < at || !around.isGoods(side))) {
                    imposer = side.code();
                } else if (target == null) {
                    target = side.code();
                }
            }
        }
        return new FigureSides(imposer, target);
    }

    /** <i>Chile adalah mitra dagang ketiga Korea</i>: the list is Korea's, so Korea reports and Chile is the partner. */
    static FigureSides ranked(Measuring around, int first, int last, Set<String> told) {
        String partner = null;
        String reporter = null;
        for (Side side : around.sides) {
            if (side.last() <= first && side.tie() == Tie.NONE) {
                partner = side.code();
            }
        }
        for (Side side : around.sides) {
            if (reporter == null && side.first() >= last && !side.code().equals(partner)) {
                reporter = side.code();
            }
        }
        return new FigureSides(reporter, partner).filled(told);
    }

    /** <i>40 perusahaan Jepang di Peru</i>: the host reports, the home is the partner. */
    static FigureSides hosted(Measuring around, String home, Set<String> told) {
        for (Side side : around.sides) {
            if (!side.code().equals(home)) {
                return new FigureSides(side.code(), home);
            }
        }
        return new FigureSides(null, home).filled(told);
    }

    private static FigureSides pair(Measuring around) {
        String one = null;
        String other = null;
        for (String code : around.codes()) {
            if (one == null) {
                one = code;
            } else if (other == null) {
                other = code;
            }
        }
        return new FigureSides(one, other);
    }

    private static @Nullable String nearest(Measuring around, int at) {
        String nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Side side : around.sides) {
            int apart = Math.abs(side.first() - at);
            if (apart < distance) {
                distance = apart;
                nearest = side.code();
            }
        }
        return nearest;
    }

    private FigureSides filled(Set<String> told) {
        if (reporter != null && partner != null) {
            return this;
        }
        Set<String> others = new LinkedHashSet<>(told);
        if (reporter != null) {
            others.remove(reporter);
        }
        if (partner != null) {
            others.remove(partner);
        }
        if (others.size() > 2 || others.isEmpty()) {
            return this;
        }
        String[] rest = others.toArray(new String[0]);
        if (reporter == null && partner == null) {
            return rest.length == 2 ? new FigureSides(rest[0], rest[1]) : this;
        }
        return rest.length == 1
                ? new FigureSides(reporter == null ? rest[0] : reporter, partner == null ? rest[0] : partner)
                : this;
    }
}
