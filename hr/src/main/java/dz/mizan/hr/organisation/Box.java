package dz.mizan.hr.organisation;

import java.util.List;

/**
 * A box of the picture.
 *
 * @param title what it is
 * @param second who heads it, or what he does; may be empty
 * @param third code or number, and how many stand below
 */
record Box(String title, String second, String third, List<Box> below) {}
