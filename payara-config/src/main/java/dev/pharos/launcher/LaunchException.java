package dev.pharos.launcher;

/** The start cannot go on; the message is the one line that the operator reads. */
class LaunchException extends RuntimeException {

    LaunchException(String message) {
        super(message);
    }

    LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
