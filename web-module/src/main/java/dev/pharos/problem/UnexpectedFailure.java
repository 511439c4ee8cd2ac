package dev.pharos.problem;

import dev.pharos.platform.entity.Ids;

/** Our own fault: the caller gets an id, the log the rest. */
final class UnexpectedFailure {

    private static final System.Logger LOG = System.getLogger(UnexpectedFailure.class.getName());
    private static final int INTERNAL_ERROR = 500;

    private UnexpectedFailure() {}

    static Problem log(Throwable failure) {
        var id = Ids.next();
        LOG.log(System.Logger.Level.ERROR, "event=unexpected_failure id=" + id, failure);
        return Problem.of(
                INTERNAL_ERROR, "internal-error", "Something went wrong on our side; the log knows it as " + id + ".");
    }
}
