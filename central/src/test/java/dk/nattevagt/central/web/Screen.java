package dk.nattevagt.central.web;

import com.microsoft.playwright.options.ColorScheme;

/** What the page is looked at on. */
enum Screen {
    PHONE_DARK(390, 844, ColorScheme.DARK, true), PHONE_LIGHT(390, 844, ColorScheme.LIGHT, false), WALL_DARK(1440, 900,
            ColorScheme.DARK, false), WALL_LIGHT(1440, 900, ColorScheme.LIGHT, true);

    final int width;
    final int height;
    final ColorScheme colours;
    /** Whether axe-core looks at it too: both sizes and both colour schemes are among those it sees. */
    final boolean axe;

    Screen(int width, int height, ColorScheme colours, boolean axe) {
        this.width = width;
        this.height = height;
        this.colours = colours;
        this.axe = axe;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
