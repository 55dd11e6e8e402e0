//! Published sites in Chromium. (Under way.)

use std::path::PathBuf;

use anyhow::Result;

use super::bars::Bars;

/// Two sites to compare.
pub struct Sites;

impl Sites {
    /// Finds or makes them.
    pub fn ready(_many: Option<PathBuf>, _few: Option<PathBuf>) -> Result<Self> {
        Ok(Self)
    }
}

/// Measures them.
pub fn measure(_sites: &Sites, _bars: &mut Bars) -> Result<()> {
    Ok(())
}
