package dk.nattevagt.central.web;

import com.microsoft.playwright.options.ColorScheme;

/** What the page is looked at on. */
enum Screen {
    PHONE_DARK(390, 844, ColorScheme.DARK), PHONE_LIGHT(390, 844, ColorScheme.LIGHT), WALL_DARK(1440, 900,
            ColorScheme.DARK), WALL_LIGHT(1440, 900, ColorScheme.LIGHT);

    final int width;
    final int height;
    final ColorScheme colours;

    Screen(int width, int height, ColorScheme colours) {
        this.width = width;
        this.height = height;
        this.colours = colours;
    }

    String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
