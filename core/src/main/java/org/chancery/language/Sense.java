package org.chancery.language;

import java.util.Locale;

/**
 * What a lexicon name stands for. A lexicon file declares the sense of its {@code names}; a list under another sense's
 * label adds names of that sense to the same entry (a country's {@code capital}, for example).
 */
public enum Sense {
    COUNTRY,
    NATIONALITY,
    CAPITAL,
    WEAK_CAPITAL,
    SEAT,
    CITY,
    REGION,
    LOCALITY_HEAD,
    /** A word that takes the place out of the name after it: <i>bahasa</i> Inggris. */
    NOT_A_PLACE_AFTER,
    /** A noun that makes the capital after it a government: <i>sikap</i> Beijing. */
    STANCE,
    POST,
    POST_MODIFIER,
    FIELD,
    BODY,
    ORGANIZATION,
    ORGANIZATION_HEAD,
    /** A word that opens a list of ministries by their fields: <i>kementerian</i> seperti Keuangan, Pertanian … */
    ORGANIZATION_LIST,
    /** An ordinary word that names of organisations are made of: <i>Keuangan</i>. */
    ORGANIZATION_WORD,
    /** A small word inside names of organisations: <i>dan, of</i>. */
    ORGANIZATION_LINK,
    /** What looks like an organisation and is none: <i>Badan Usaha Milik Negara</i>. */
    NOT_AN_ORGANIZATION,
    /** A word of the text's own language at which an English name begins anew: <i>Laporan</i> Lowy Institute. */
    NOT_IN_ENGLISH_NAME,
    /** The word that ends an English name: Pakistan Halal <i>Authority</i>. */
    ORGANIZATION_TAIL,
    /** A noun that tells what sort of organisation the name beside it is: <i>perusahaan, lembaga survei</i>. */
    ORGANIZATION_CUE,
    /** The words that begin an English name: <i>Ministry of</i> Trade. */
    ORGANIZATION_OPENING,
    /** A word after which an ordinary word may be a medium: <i>dikutip dari</i> Antara. */
    MEDIA_CUE,
    HONORIFIC,
    GIVEN_NAME,
    NAME_PARTICLE,
    NOT_A_NAME,
    SIDES,
    DESCRIPTION,
    INSTRUMENT,
    INSTRUMENT_HEAD,
    INSTRUMENT_MODIFIER,
    RELATION_TERM,
    MONTH,
    WEEKDAY,
    TIME_WORD,
    NUMERAL,
    SCALE,
    UNIT,
    CURRENCY,
    ORDINAL,
    MEASURE,
    DIRECTION,
    RANK,
    FIGURE_WORD,
    TOPIC,
    EVALUATION,
    /** The words of a contact between sides; the entry names the rule and its form. */
    ENGAGEMENT,
    /** A recurring contact by its own name: <i>KTT ASEAN</i>. */
    SERIES,
    ABBREVIATION,
    /** A noun for people of one walk of life: <i>police, rebels</i>; the entry's id is its sector in event data. */
    SECTOR,
    /** A word that makes the nationality after it a people, not a state's own: <i>ethnic</i> Albanians. */
    ETHNIC,
    /** A word that makes the country before it a place: the Thai <i>border</i>. */
    EDGE,
    MEDIA;

    /** The name used in lexicon files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
