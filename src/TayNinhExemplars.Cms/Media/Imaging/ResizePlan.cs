namespace TayNinhExemplars.Media.Imaging;

/// <summary>Scale to <see cref="Width"/> x <see cref="Height"/>, then take or frame <see cref="Canvas"/>.</summary>
internal sealed record ResizePlan(int Width, int Height, ResizePlan.Window? Canvas = null)
{
    /// <summary>Left and top are negative where the frame is larger than the picture.</summary>
    internal sealed record Window(int Left, int Top, int Width, int Height);

    /// <summary>Nothing is enlarged except by pad and stretch, which promise an exact size.</summary>
    public static ResizePlan For(ImageRequest request, int width, int height)
    {
        if (request is not { Width: { } w, Height: { } h }) return OneSide(request, width, height);
        return request.Mode switch
        {
            ResizeMode.Stretch => new(w, h),
            ResizeMode.Min => Scaled(width, height, Math.Min(1, Math.Max((double)w / width, (double)h / height))),
            ResizeMode.Crop => Crop(w, h, width, height, request.Anchor),
            ResizeMode.Pad => Pad(w, h, width, height, double.PositiveInfinity),
            ResizeMode.BoxPad => Pad(w, h, width, height, 1),
            _ => Scaled(width, height, Math.Min(1, Math.Min((double)w / width, (double)h / height))),
        };
    }

    private static ResizePlan OneSide(ImageRequest request, int width, int height)
    {
        var scale = request switch
        {
            { Width: { } w } => (double)w / width,
            { Height: { } h } => (double)h / height,
            _ => 1,
        };
        var side = Math.Min(1, (double)MediaUrls.LargestSide / Math.Max(width, height));   // format alone: no larger than the largest
        return Scaled(width, height, Math.Min(side, scale));
    }

    private static ResizePlan Crop(int w, int h, int width, int height, FocalPoint? anchor)
    {
        // A frame larger than the picture shrinks with its shape kept.
        var cover = Math.Max((double)w / width, (double)h / height);
        if (cover > 1) (w, h, cover) = (Round(w / cover), Round(h / cover), 1);
        var scaled = Scaled(width, height, cover);
        var (sw, sh) = (Math.Max(scaled.Width, w), Math.Max(scaled.Height, h));
        var left = Math.Clamp((int)((anchor?.X ?? 0.5) * sw - w / 2.0), 0, sw - w);
        var top = Math.Clamp((int)((anchor?.Y ?? 0.5) * sh - h / 2.0), 0, sh - h);
        return new(sw, sh, new Window(left, top, w, h));
    }

    private static ResizePlan Pad(int w, int h, int width, int height, double largest)
    {
        var scaled = Scaled(width, height, Math.Min(largest, Math.Min((double)w / width, (double)h / height)));
        return scaled with { Canvas = new Window((scaled.Width - w) / 2, (scaled.Height - h) / 2, w, h) };
    }

    private static ResizePlan Scaled(int width, int height, double scale) => new(Round(width * scale), Round(height * scale));

    private static int Round(double value) => Math.Max(1, (int)Math.Round(value, MidpointRounding.AwayFromZero));
}
