package dev.pharos.identity.control;

import io.nayuki.qrcodegen.QrCode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A QR code as SVG, made here: what it says is a secret. */
final class QrSvg {

    /** Light modules around the code that scanners need (ISO/IEC 18004 §6.3.8). */
    private static final int BORDER = 4;

    private QrSvg() {}

    static String of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * BORDER;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\" role=\"img\"><title>QR code</title><path fill=\"#fff\" d=\"M0 0h"
                + side + "v" + side + "H0z\"/><path fill=\"#000\" d=\"" + modules(code) + "\"/></svg>";
    }

    private static String modules(QrCode code) {
        return IntStream.range(0, code.size * code.size)
                .filter(index -> code.getModule(index % code.size, index / code.size))
                .mapToObj(index -> "M" + (index % code.size + BORDER) + " " + (index / code.size + BORDER) + "h1v1h-1z")
                .collect(Collectors.joining());
    }
}
