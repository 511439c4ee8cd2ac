package dev.pharos.statuspage.entity;

import java.util.List;

/**
 * A piece of news in one language, before it is put on paper.
 *
 * @param subject of the mail
 * @param badge the state of things in a word or two
 * @param tone the colour of the badge, {@code #rrggbb}
 * @param facts short ones, such as what is affected
 * @param body Markdown; empty for none
 * @param action what the button says
 * @param link where it leads
 */
public record Bulletin(
        String subject,
        String badge,
        String tone,
        String title,
        List<Fact> facts,
        String body,
        String action,
        String link) {

    /** Something that is so. */
    public record Fact(String name, String value) {}

    public Bulletin {
        facts = List.copyOf(facts);
    }
}
