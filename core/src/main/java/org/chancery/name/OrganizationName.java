package org.chancery.name;

import org.chancery.language.Entry;
import org.chancery.record.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * One name in the text.
 *
 * @param core the name without its country, folded: the same body of two states has one core
 * @param sure whether the country is told beside the name or lies in the name itself
 */
record OrganizationName(
        int first,
        int last,
        OrganizationKind kind,
        @Nullable String country,
        boolean sure,
        String core,
        @Nullable Entry entry,
        String rule) {
    OrganizationName upTo(int end) {
        return new OrganizationName(first, end, kind, country, sure, core, entry, rule);
    }

    OrganizationName of(String code) {
        return new OrganizationName(first, last, kind, code, true, core, entry, rule);
    }

    OrganizationName as(Entry known, OrganizationKind sort) {
        return new OrganizationName(first, last, sort, known.get("country"), true, core, known, rule);
    }
}
