package dev.pharos.it.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** Takes all mail that a Pharos sends, and keeps it. */
public final class MailServer implements AutoCloseable {

    private final GreenMail greenMail;

    private MailServer(GreenMail greenMail) {
        this.greenMail = greenMail;
    }

    static MailServer start() {
        var greenMail = new GreenMail(new ServerSetup(FreePorts.one(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        return new MailServer(greenMail);
    }

    /** What a Pharos has to know to send by it. */
    Map<String, String> environment() {
        return Map.of(
                "PHAROS_MAIL_HOST", "127.0.0.1",
                "PHAROS_MAIL_PORT", Integer.toString(greenMail.getSmtp().getPort()),
                "PHAROS_MAIL_FROM", "Pharos <pharos@example.test>");
    }

    /** All mail that came so far, in its order. */
    public List<MimeMessage> messages() {
        return List.of(greenMail.getReceivedMessages());
    }

    /** Nobody answers at its port until it is started again; what came before is lost. */
    public void pause() {
        greenMail.stop();
    }

    public void resume() {
        greenMail.start();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}
