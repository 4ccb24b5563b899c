<?php
// What WordPress makes of a snippet that an author pastes, for each text of the JSON on standard input:
// `saved` by an author whom it does not trust with markup, `shown` to readers by a theme, `trusted` as
// saved by an author whom it does (`unfiltered_html`).
//
// Only the filters run: no database, no site. The files are WordPress's own; what they ask of the rest
// is answered below.

[, $home] = $argv;
define( 'ABSPATH', "$home/" );
define( 'WPINC', 'wp-includes' );
$GLOBALS['is_trusted'] = false;

/** The one question that WordPress asks about the author. */
function current_user_can( $capability ) {
	return 'unfiltered_html' === $capability && $GLOBALS['is_trusted'];
}

/** No option is set, and the site is English. */
function get_option( $name, $default = false ) {
	return $default;
}
function get_locale() {
	return 'en_US';
}
function is_admin() {
	return false;
}
function _x( $text ) {
	return $text;
}
function __( $text ) {
	return $text;
}

foreach ( array( 'plugin', 'formatting', 'kses', 'shortcodes', 'blocks', 'class-wp-block-parser' ) as $name ) {
	require ABSPATH . WPINC . "/$name.php";
}

/** Of functions.php, which wants the whole of WordPress. */
function wp_allowed_protocols() {
	return array( 'http', 'https', 'ftp', 'mailto', 'tel' );
}

// As default-filters.php has them.
add_filter( 'pre_kses', 'wp_pre_kses_less_than' );
add_filter( 'pre_kses', 'wp_pre_kses_block_attributes', 10, 3 );
foreach ( array( 'wptexturize', 'wpautop', 'shortcode_unautop' ) as $name ) {
	add_filter( 'the_content', $name );
}

/** What is saved when this author presses "Publish". */
function saved( $text, $is_trusted ) {
	$GLOBALS['is_trusted'] = $is_trusted;
	kses_init();
	return stripslashes( apply_filters( 'content_save_pre', addslashes( $text ) ) );
}

$made = array();
foreach ( json_decode( file_get_contents( 'php://stdin' ), true ) as $name => $text ) {
	$saved         = saved( $text, false );
	$made[ $name ] = array(
		'saved'   => $saved,
		'shown'   => apply_filters( 'the_content', $saved ),
		'trusted' => saved( $text, true ),
	);
}
require ABSPATH . WPINC . '/version.php';
echo json_encode( array( 'version' => $wp_version, 'made' => $made ) );
