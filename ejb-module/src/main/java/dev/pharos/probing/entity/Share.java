package dev.pharos.probing.entity;

/**
 * How the shards are divided among the nodes that live.
 *
 * @param shards how many there are
 * @param nodes how many nodes share them, at least one
 */
public record Share(int shards, int nodes) {

    public Share {
        if (nodes < 1) {
            throw new IllegalArgumentException("somebody has to take the " + shards + " shards");
        }
    }

    /** The most that one node holds; whoever has more gives some back. */
    public int most() {
        return (shards + nodes - 1) / nodes;
    }

    /** Whether a node with so many will get more: what rounding up leaves to the last of them is less than one for each node. */
    public boolean lacks(int held) {
        return held + nodes <= most();
    }
}
