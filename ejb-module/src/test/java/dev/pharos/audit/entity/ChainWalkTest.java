package dev.pharos.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pharos.audit.entity.Verification.Flaw;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

    private static final long TENANT = 7;
    private static final int LENGTH = 8;

    @Test
    void findsAnUntouchedChainIntact() {
        var chain = chain(LENGTH);

        var found = verify(chain, head(chain));

        assertThat(found.intact()).isTrue();
        assertThat(found.entries()).isEqualTo(LENGTH);
        assertThat(found.head()).hasSize(64).isEqualTo(head(chain).text());
    }

    @Test
    void findsAnEmptyChainIntact() {
        assertThat(verify(List.of(), ChainHead.EMPTY).intact()).isTrue();
    }

    @Property
    void namesAnEntryThatWasChanged(@ForAll @IntRange(min = 1, max = LENGTH) int place) {
        var chain = chain(LENGTH);
        var head = head(chain);
        var old = chain.get(place - 1);
        chain.set(place - 1, new ChainLink(entry(place, "forged"), old.hash()));

        assertBroken(verify(chain, head), place, Flaw.CHANGED);
    }

    @Property
    void namesTheEntryAfterOneThatWasChangedTogetherWithItsHash(
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int place) {
        var chain = chain(LENGTH);
        var head = head(chain);
        var before = place == 1 ? ChainHash.GENESIS : chain.get(place - 2).hash();
        chain.set(place - 1, link(before, entry(place, "forged")));

        assertBroken(verify(chain, head), place + 1L, Flaw.CHANGED);
    }

    @Test
    void namesTheLastEntryWhenItWasChangedTogetherWithItsHash() {
        var chain = chain(LENGTH);
        var head = head(chain);
        chain.set(LENGTH - 1, link(chain.get(LENGTH - 2).hash(), entry(LENGTH, "forged")));

        assertBroken(verify(chain, head), LENGTH, Flaw.CHANGED);
    }

    @Property
    void namesAnEntryThatIsMissing(@ForAll @IntRange(min = 1, max = LENGTH - 1) int place) {
        var chain = chain(LENGTH);
        var head = head(chain);
        chain.remove(place - 1);

        assertBroken(verify(chain, head), place, Flaw.MISSING);
    }

    @Property
    void namesAnEntryThatIsMissingAlthoughTheOthersWereRenumbered(
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int place) {
        var chain = chain(LENGTH);
        var head = head(chain);
        chain.remove(place - 1);

        assertBroken(verify(renumbered(chain), head), place, Flaw.MISSING);
    }

    @Property
    void namesAnEntryThatWasInserted(@ForAll @IntRange(min = 1, max = LENGTH) int place) {
        var chain = chain(LENGTH);
        var head = head(chain);
        var before = place == 1 ? ChainHash.GENESIS : chain.get(place - 2).hash();
        var bad = new ChainLink(entry(place, "forged"), ChainHash.of(before, TENANT + 1, entry(place, "forged")));
        chain.add(place - 1, bad);

        assertBroken(verify(renumbered(chain), head), place, Flaw.INSERTED);
    }

    @Test
    void namesAnEntryThatWasAppendedBehindTheEnd() {
        var chain = chain(LENGTH);
        var head = head(chain);
        chain.add(link(head.hash(), entry(LENGTH + 1L, "forged")));

        assertBroken(verify(chain, head), LENGTH + 1, Flaw.INSERTED);
    }

    @Test
    void namesAnEntryBehindTheEndWhoseHashFitsNothing() {
        var chain = chain(LENGTH);
        var head = head(chain);
        chain.add(new ChainLink(entry(LENGTH + 1L, "forged"), head.hash()));

        assertBroken(verify(chain, head), LENGTH + 1, Flaw.INSERTED);
    }

    @Property
    void namesTheFirstOfTwoEntriesThatChangedPlaces(
            @ForAll @IntRange(min = 1, max = LENGTH - 1) int first,
            @ForAll @IntRange(min = 2, max = LENGTH) int second) {
        if (first >= second) {
            return;
        }
        var chain = chain(LENGTH);
        var head = head(chain);
        Collections.swap(chain, first - 1, second - 1);

        assertBroken(verify(renumbered(chain), head), first, Flaw.REORDERED);
    }

    @Property
    void namesWhereAChainWasCutOff(@ForAll @IntRange(min = 0, max = LENGTH - 1) int left) {
        var chain = chain(LENGTH);
        var head = head(chain);

        assertBroken(verify(chain.subList(0, left), head), left + 1L, Flaw.CUT_OFF);
    }

    @Test
    void doesNotTakeTheChainOfAnother() {
        var chain = chain(LENGTH);
        var walk = new ChainWalk(TENANT + 1);
        chain.forEach(walk::step);

        assertBroken(walk.end(head(chain)), 1, Flaw.CHANGED);
    }

    private static void assertBroken(Verification found, long at, Flaw flaw) {
        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken()).isEqualTo(at);
        assertThat(found.reason()).isEqualTo(flaw);
    }

    private static Verification verify(List<ChainLink> chain, ChainHead head) {
        var walk = new ChainWalk(TENANT);
        chain.forEach(walk::step);
        return walk.end(head);
    }

    private static List<ChainLink> chain(int length) {
        var chain = new ArrayList<ChainLink>();
        var previous = ChainHash.GENESIS;
        for (var seq = 1; seq <= length; seq++) {
            var link = link(previous, entry(seq, "entry " + seq));
            chain.add(link);
            previous = link.hash();
        }
        return chain;
    }

    private static List<ChainLink> renumbered(List<ChainLink> chain) {
        return LongStream.rangeClosed(1, chain.size())
                .mapToObj(seq -> {
                    var link = chain.get((int) seq - 1);
                    return new ChainLink(link.entry().at(seq), link.hash());
                })
                .toList();
    }

    private static ChainLink link(byte[] previous, AuditEntry entry) {
        return new ChainLink(entry, ChainHash.of(previous, TENANT, entry));
    }

    private static ChainHead head(List<ChainLink> chain) {
        return new ChainHead(chain.size(), chain.get(chain.size() - 1).hash());
    }

    private static AuditEntry entry(long seq, String name) {
        return new AuditEntry(
                seq,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                Instant.ofEpochMilli(1_000 * seq),
                Actor.system(),
                "thing.changed",
                "thing",
                null,
                name,
                null,
                "{}");
    }
}
