namespace TayNinhExemplars.Notices;

public enum MailSecurity { None, StartTls, Tls }

/// <summary>Section <c>Mail</c>: the SMTP server that takes the newsroom's mail. Without a host nothing is sent; it stays queued.</summary>
public sealed record MailOptions
{
    public string Host { get; init; } = "";
    public int Port { get; init; } = 587;
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;
    public string UserName { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>The address the mail comes from.</summary>
    public string From { get; init; } = "";

    /// <summary>Scheme and host that links in mail begin with; without them mail carries no links.</summary>
    public string BaseUrl { get; init; } = "";
}
